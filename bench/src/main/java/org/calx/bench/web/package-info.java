/** The web guide under load: people who walk whole interviews, and a bare server beside it. */
@NullMarked
package org.calx.bench.web;

import org.jspecify.annotations.NullMarked;
