/** The pages of the web guide. One class for each path or small family of paths; no medical sentence of their own. */
@NullMarked
package org.calx.app.web.page;

import org.jspecify.annotations.NullMarked;
