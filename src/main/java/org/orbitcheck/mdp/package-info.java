/** Finite Markov decision processes with rational transition probabilities, solved exactly [D.6-D.10]. */
package org.orbitcheck.mdp;
