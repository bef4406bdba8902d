@org.jspecify.annotations.NullMarked
package org.calx.app.reference;
