/** What is written as FHIR R4: the page for the doctor as a document, and the answers as answers. */
@NullMarked
package org.calx.app.fhir;

import org.jspecify.annotations.NullMarked;
