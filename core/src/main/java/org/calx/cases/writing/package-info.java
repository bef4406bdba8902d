/** Cases made from the criteria themselves: the smallest patients that show each alternative and each side of each end. */
@NullMarked
package org.calx.cases.writing;

import org.jspecify.annotations.NullMarked;
