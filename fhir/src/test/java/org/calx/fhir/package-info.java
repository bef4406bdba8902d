/** Our reading of records against a second one that HAPI parses for, and against the definitions of HL7. */
package org.calx.fhir;
