/** The server of the web guide: requests in, responses out, and what it refuses. Knows nothing of any page. */
@NullMarked
package org.calx.app.web.http;

import org.jspecify.annotations.NullMarked;
