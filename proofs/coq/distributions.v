(* Distributions over parameters (Definitions A.8 - A.10): f(X | D) is the expectation of
   f(X | u) for u drawn from D. Proposition A.11 holds for them, with most[n] and gap[n]. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap utilities counting.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* Distributions on finitely many parameters U that the group permutes; the support of
   every distribution of finite support lies in such a U, the union of its orbits. *)
Section Distributions.
Variables (gT : finGroupType) (G : {group gT}) (U : finType) (to : {action gT &-> U}).
Variables (R : realDomainType).
Definition weights := {ffun U -> R}.

(* (p*D)(p*u) = D(u) *)
Definition push (D : weights) (p : gT) : weights := [ffun u => D (to u p^-1%g)].
Fact push_is_action : is_action [set: gT] push.
Proof.
split=> [p D D' /ffunP e|D p q _ _]; apply/ffunP=> u.
  by have := e (to u p); rewrite !ffunE act_K.
by rewrite !ffunE invMg act_mul.
Qed.
Canonical push_action := Action push_is_action.

Definition expectation (h : U -> R) (D : weights) := \sum_u D u * h u.

(* A rule at the level of distributions; D ranges over those with weights >= 0. *)
Variables (E : eqType) (toE : {action gT &-> E}) (f : seq E -> seq E -> U -> R).
Definition at_distribution X C (D : weights) := expectation (f X C) D.
Definition distribution : pred weights := fun D => [forall u, 0 <= D u] && (\sum_u D u == 1).

Lemma distribution_closed : closed G push_action distribution.
Proof.
move=> D p /andP[/forallP D0 /eqP D1] _; apply/andP; split.
  by apply/forallP => u; rewrite ffunE.
rewrite -D1 (reindex_inj (@act_injective _ _ to p)) /=; apply/eqP; apply: eq_bigr => u _.
by rewrite ffunE act_K.
Qed.

Hypotheses (f_set : set_rule f) (f_inv : jointly_invariant G toE to f) (f_mono : set_monotone f).
Variables (A B C : seq E) (n : nat) (p : 'I_n -> gT).
Hypotheses (uA : uniq A) (uB : uniq B) (uC : uniq C).
Hypotheses (AC : {subset A <= C}) (BC : {subset B <= C}).
Hypothesis copies : contains_copies G toE B A C p.

(* The same with negative weights left out, which a distribution has not *)
Let clipped X C (D : weights) := \sum_u pos (D u) * f X C u.

Let same D X : distribution D -> clipped X C D = at_distribution X C D.
Proof.
by move=> /andP[/forallP D0 _]; apply: eq_bigr => u _; rewrite pos_id.
Qed.

Let transfer r (m : R) : (forall D, distribution D ->
    holds_on r m (clipped B C) (clipped A C) (orb G push_action distribution D)) ->
  forall D, distribution D ->
    holds_on r m (at_distribution B C) (at_distribution A C) (orb G push_action distribution D).
Proof.
move=> H D DD; have same_values : values (clipped B C) (clipped A C) (orb G push_action distribution D) =
    values (at_distribution B C) (at_distribution A C) (orb G push_action distribution D).
  by apply/eq_in_map => D' /orb_Theta DD'; rewrite !same.
by rewrite holds_on_values -same_values -holds_on_values; exact: H.
Qed.

Let clipped_set : set_rule clipped.
Proof. by move=> X X' C0 C' D uX uX' uC0 uC' eX eC; apply: eq_bigr => u _; rewrite (f_set _ uX uX' uC0 uC' eX eC). Qed.

Let clipped_inv : jointly_invariant G toE push_action clipped.
Proof.
move=> X C0 D g gG uX uC0; rewrite /clipped (reindex_inj (@act_injective _ _ to g)) /=.
by apply: eq_bigr => u _; rewrite ffunE act_K f_inv.
Qed.

Let clipped_mono : set_monotone clipped.
Proof.
move=> X Y C0 D uX uY uC0 XY YC; rewrite ler_sum // => u _.
by rewrite ler_wpmul2l ?pos_ge0 // f_mono.
Qed.

Theorem distributions_most :
  most G push_action distribution n%:R (at_distribution B C) (at_distribution A C).
Proof.
apply: (transfer (r := Most)).
exact: (copies_most uA uB uC AC BC clipped_set clipped_inv clipped_mono distribution_closed copies).
Qed.

Theorem distributions_gap :
  gap G push_action distribution n%:R (at_distribution B C) (at_distribution A C).
Proof.
apply: (transfer (r := Gap)).
exact: (copies_gap uA uB uC AC BC clipped_set clipped_inv clipped_mono distribution_closed copies).
Qed.
End Distributions.
