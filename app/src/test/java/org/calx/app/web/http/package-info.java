@NullMarked
package org.calx.app.web.http;

import org.jspecify.annotations.NullMarked;
