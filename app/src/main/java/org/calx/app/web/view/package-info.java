/** What every page of the web guide is made with: wording, assets, templates and the frame around the page. */
@NullMarked
package org.calx.app.web.view;

import org.jspecify.annotations.NullMarked;
