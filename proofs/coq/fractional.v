(* Conjecture D.13, mended: where A is made of m sets and B holds n >= m copies of them,
   exchanged by involutions that fix C, every monotone rule that is invariant under joint
   permutation has f(B) >= f(A) by most[n/m] and by gap[n/m]. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap utilities rotation.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Fractional.
Variables (gT : finGroupType) (G : {group gT}) (E T : eqType).
Variables (toE : {action gT &-> E}) (to : {action gT &-> T}) (Theta : pred T).
Variables (R : realFieldType) (m n : nat).
Notation N := (m + n)%N.
Notation sact := (sact toE).

(* The parts of A, then the copies in B; phi j i exchanges part j with copy i and fixes
   the other parts and copies, and C. *)
Definition fractional_copies (A B C : seq E) (slot : 'I_(m + n) -> seq E) (phi : 'I_m -> 'I_n -> gT) :=
  [/\ A =i flatten [seq slot (lshift n j) | j <- enum 'I_m],
      forall i, {subset slot (rshift m i) <= B} &
    forall j i, [/\ phi j i \in G, (phi j i * phi j i = 1)%g, sact C (phi j i) =i C,
      sact (slot (lshift n j)) (phi j i) =i slot (rshift m i) &
      forall k, k != lshift n j -> k != rshift m i -> sact (slot k) (phi j i) =i slot k]].

Variables (A B C : seq E) (slot : 'I_(m + n) -> seq E) (phi : 'I_m -> 'I_n -> gT).
Hypotheses (m0 : (0 < m)%N) (mn : (m <= n)%N).
Hypothesis copies : fractional_copies A B C slot phi.

(* Every permutation of the parts and copies is the work of some group element. *)
Definition moves (s : {perm 'I_N}) g :=
  [/\ g \in G, sact C g =i C & forall k, sact (slot k) g =i slot (s k)].

Lemma movesM s s' g g' : moves s g -> moves s' g' -> moves (s * s')%g (g * g')%g.
Proof.
move=> [gG gC gs] [gG' gC' gs']; split=> [||k]; first exact: groupM.
  by move=> x; rewrite sactM (sact_eq _ _ gC) gC'.
by move=> x; rewrite sactM (sact_eq _ _ (gs k)) gs' permM.
Qed.

Lemma moves1 : moves 1%g 1%g.
Proof.
by split=> [||k]; rewrite ?sact1 ?perm1 ?group1.
Qed.

Lemma moves_exchange j i : moves (tperm (lshift n j) (rshift m i)) (phi j i).
Proof.
have [_ _ /(_ j i)[pG p2 pC pj fix_]] := copies; split=> // k.
case: tpermP => [->|->|/eqP kj /eqP ki] //; last exact: fix_.
move=> x; rewrite -(sact_eq _ _ pj) -sactM p2.
by case: moves1 => _ _ /(_ (lshift n j)) ->; rewrite perm1.
Qed.

Lemma moves_tperm x y : exists g, moves (tperm x y) g.
Proof.
have n0 : (0 < n)%N by exact: leq_trans mn.
pose a0 := lshift n (Ordinal m0); pose b0 := rshift m (Ordinal n0).
have conj z : z != x -> z != y -> x != y ->
    (exists g, moves (tperm x z) g) -> (exists g, moves (tperm z y) g) -> exists g, moves (tperm x y) g.
  move=> zx zy xy [g gx] [h hy]; exists (h * (g * h))%g.
  have -> : tperm x y = (tperm z y * (tperm x z * tperm z y))%g.
    have := tpermJ x z (tperm z y); rewrite tpermL tpermD ?(eq_sym y) // => <-.
    by rewrite conjgE tpermV.
  exact: movesM hy (movesM gx hy).
case: (eqVneq x y) => [->|xy]; first by rewrite tperm1; exists 1%g; exact: moves1.
have ab j i : exists g, moves (tperm (lshift n j) (rshift m i)) g.
  by exists (phi j i); exact: moves_exchange.
have ba i j : exists g, moves (tperm (rshift m i) (lshift n j)) g by rewrite tpermC.
case: (split_ordP x) xy conj => [j ->|i ->]; case: (split_ordP y) => [j' ->|i' ->] xy conj //.
  by apply: (conj b0 _ _ xy (ab _ _) (ba _ _)); rewrite eq_rlshift.
by apply: (conj a0 _ _ xy (ba _ _) (ab _ _)); rewrite eq_lrshift.
Qed.

Lemma moves_all s : exists g, moves s g.
Proof.
case: (prod_tpermP s) => ts -> _; elim: ts => [|[x y] ts [g gs]].
  by rewrite big_nil; exists 1%g; exact: moves1.
by have [h hxy] := moves_tperm x y; rewrite big_cons; exists (h * g)%g; exact: movesM.
Qed.

(* One of them takes the parts and copies round. *)
Variable f : seq E -> seq E -> T -> R.
Hypotheses (uA : uniq A) (uB : uniq B) (uC : uniq C) (BC : {subset B <= C}).
Hypotheses (f_set : set_rule f) (f_inv : jointly_invariant G toE to f) (f_mono : set_monotone f).
Hypothesis cl : closed G to Theta.

Lemma turning_exists : exists g, [/\ g \in G, sact C g =i C & forall k, sact (slot k) g =i slot (turn m0 k)].
Proof.
have [g [gG gC gs]] := moves_all (perm (@turn_inj _ _ m0)).
by exists g; split=> // k x; rewrite gs permE.
Qed.

Theorem fractional_copies_most : most G to Theta (n%:R / m%:R) (f B C) (f A C).
Proof.
have [g [gG gC gs]] := turning_exists; have [A_parts B_parts _] := copies.
apply: (turning_most mn gG gs A_parts B_parts gC) => // [X D t|t Tt]; first exact: f_inv.
exact: cl.
Qed.

Theorem fractional_copies_gap : gap G to Theta (n%:R / m%:R) (f B C) (f A C).
Proof.
have [g [gG gC gs]] := turning_exists; have [A_parts B_parts _] := copies.
apply: (turning_gap mn gG gs A_parts B_parts gC) => // [X D t|t Tt]; first exact: f_inv.
exact: cl.
Qed.
End Fractional.
