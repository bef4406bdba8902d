/**
 * A second reading of records, written from the rule book ({@code docs/records.md}) and not from the readers it judges.
 * HAPI parses; one small class a resource type makes facts. It is plain rather than quick, and it reports no problems.
 */
package org.calx.fhir.second;
