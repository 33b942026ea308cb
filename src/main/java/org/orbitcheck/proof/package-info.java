/**
 * Certificates as files: their text form, and the folder that holds one for each claim. What is read here is only
 * brought into the shape that {@link org.orbitcheck.certificate.CertificateCheck} judges; nothing in it is believed.
 */
package org.orbitcheck.proof;
