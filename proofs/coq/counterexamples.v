(* Counterexamples on the points of a symmetric group, most of them two or three:
   what the paper prints without a condition that it needs, where most[n] is not
   transitive, and how sharp the lemmas are. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap mean.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* A function on the k+1 points of Sym(k+1), given by its values *)
Definition row (R : ringType) k (s : seq R) (i : 'I_k.+1) : R := s`_i.
Arguments row {R} k s i.

Section Rows.
Variables (R : realDomainType) (k : nat).
Implicit Types (a b : seq R) (n : R).
Definition sym := [group of [set: {perm 'I_k.+1}]].
Lemma wins_points (f g : 'I_k.+1 -> R) t : wins f g (points t) = wins f g (enum 'I_k.+1).
Proof. by rewrite /wins -(seq.permP (points_perm t)). Qed.

Lemma most_points n (f g : 'I_k.+1 -> R) : most sym 'P predT n f g <->
  most_on n f g (enum 'I_k.+1).
Proof.
by split=> [/(_ ord0 isT)|+ t _]; rewrite /most_on !wins_points.
Qed.

Lemma wins_row a b : wins (row k a) (row k b) (enum 'I_k.+1) = wins (nth 0 a) (nth 0 b) (iota 0 k.+1).
Proof. by rewrite /wins -val_enum_ord [RHS]count_map. Qed.

Lemma most_rows n a b : most sym 'P predT n (row k a) (row k b) <->
  most_on n (nth 0 a) (nth 0 b) (iota 0 k.+1).
Proof. by rewrite most_points /most_on !wins_row. Qed.

Lemma sum_points (P : pred 'I_k.+1) (F : 'I_k.+1 -> R) t :
  \sum_(x <- points t | P x) F x = \sum_(x <- enum 'I_k.+1 | P x) F x.
Proof. by apply: perm_big; rewrite perm_sym points_perm. Qed.

Lemma sum_row (P : pred nat) (F : nat -> R) :
  \sum_(x <- iota 0 k.+1 | P x) F x = \sum_(x <- enum 'I_k.+1 | P (val x)) F (val x).
Proof. by rewrite -val_enum_ord [LHS]big_map. Qed.

Lemma gap_rows n a b : gap sym 'P predT n (row k a) (row k b) <->
  gap_on n (nth 0 a) (nth 0 b) (iota 0 k.+1).
Proof.
rewrite /gap_on /gain !sum_row.
by split=> [/(_ ord0 isT)|+ t _]; rewrite /gap_on /gain !sum_points => H; exact: H.
Qed.

Lemma mean_rows n a b : mean sym 'P predT n (row k a) (row k b) <->
  mean_on n (nth 0 a) (nth 0 b) (iota 0 k.+1).
Proof.
rewrite /mean_on !sum_row.
by split=> [/(_ ord0 isT)|+ t _]; rewrite /mean_on !sum_points => H; exact: H.
Qed.
End Rows.

Ltac by_rows := first [apply/most_rows | apply/gap_rows | apply/mean_rows
  | move/most_rows | move/gap_rows | move/mean_rows];
  rewrite /most_on /gap_on /gain /mean_on ?unlock; vm_compute; done.

(* All points of Sym(2) and Sym(3), one by one *)
Lemma ord2P (P : 'I_2 -> Prop) : P ord0 -> P (lift ord0 ord0) -> forall t, P t.
Proof.
move=> P0 P1 [[|[|//]] lt]; first by rewrite (_ : Ordinal lt = ord0) //; apply: val_inj.
by rewrite (_ : Ordinal lt = lift ord0 ord0) //; apply: val_inj.
Qed.

Definition one2 : 'I_2 := lift ord0 ord0.
Definition swap : {perm 'I_2} := tperm ord0 one2.

Lemma swapE t : ('P)%act t swap = (if t == ord0 then one2 else ord0).
Proof.
rewrite /= apermE /swap; elim/ord2P: t; first by rewrite tpermL.
by rewrite tpermR.
Qed.

(* Proposition 3.4 fails where Theta is not closed: Theta = {0} in {0, 1}. *)
Theorem simple_needs_closed : exists Theta : pred 'I_2, exists fA fB : 'I_2 -> int,
  simply_retargetable (sym 1) 'P Theta fA fB /\ ~ most (sym 1) 'P Theta 1 fB fA.
Proof.
exists (pred1 ord0), (row 1 [:: 1; 0]), (row 1 [:: 0; 1]); split.
  by exists swap; rewrite ?inE // => t /eqP -> _; rewrite swapE.
move/(_ ord0 (eqxx _)); rewrite /most_on mul1r ler_nat.
have /eqP -> : wins (row 1 [:: 0; 1]) (row 1 [:: 1; 0 : int])
    (orb (sym 1) 'P (pred1 ord0) ord0) == 0%N.
  by rewrite wins0; apply/allP=> t /orb_Theta/eqP ->.
rewrite leqn0 wins0 => /allP H.
by have /H : ord0 \in orb (sym 1) 'P (pred1 ord0) ord0 by apply: orb_refl => /=.
Qed.

(* Lemma B.7 as printed, with f(B | a) < f(A | a) in item 1, is false. *)
Theorem general_orbit_lemma_as_printed_false : exists f : bool -> 'I_2 -> int,
  let A := true in let B := false in
  (forall t : 'I_2, exists p : 'I_1 -> {perm 'I_2}, exists Bs : 'I_1 -> bool,
    [/\ forall i, p i \in sym 1 /\ (p i * p i = 1)%g,
      forall i a, f B a < f A a -> f A a <= f (Bs i) ('P%act a (p i)),
      forall i a, f B a < f A a -> predT ('P%act a (p i)),
      forall i a, f (Bs i) a <= f B a &
      forall i j a, i != j -> f A a < f B a -> f (Bs j) a <= f (Bs j) ('P%act a (p i))]) /\
  ~ most (sym 1) 'P predT 1 (f B) (f A).
Proof.
exists (fun A => if A then row 1 [:: 1; 1] else row 1 [:: 0; 1]); split; last by by_rows.
move=> t; exists (fun=> swap), (fun=> false); split=> //.
- by move=> _; rewrite inE tperm2.
- by move=> _; elim/ord2P=> //; rewrite swapE.
by move=> i j; rewrite !ord1 eqxx.
Qed.

(* most[2]: a proper cycle of three functions, so not transitive. *)
Theorem most2_cycle : exists f g h : 'I_3 -> int,
  let most2 := most (sym 2) 'P predT 2%:R in
  [/\ most2 f g, most2 g h, most2 h f & ~ most2 f h].
Proof.
exists (row 2 [:: 1; 2; 3]), (row 2 [:: 3; 1; 2]), (row 2 [:: 2; 3; 1]).
by split; by_rows.
Qed.

(* The smallest failure of most[1] *)
Theorem most1_not_transitive : exists f g h : 'I_2 -> int,
  let most1 := most (sym 1) 'P predT 1 in [/\ most1 f g, most1 g h & ~ most1 f h].
Proof.
exists (row 1 [:: 0; 1]), (row 1 [:: 2; 0]), (row 1 [:: 1; 2]).
by split; by_rows.
Qed.

(* Negative values: mean[2] is neither transitive nor antisymmetric, on one point. *)
Theorem mean_negative_not_transitive : exists f g h : 'I_1 -> int,
  let mean2 := mean (sym 0) 'P predT 2 in [/\ mean2 f g, mean2 g h & ~ mean2 f h].
Proof.
by exists (row 0 [:: -4%:~R]), (row 0 [:: -2%:~R]), (row 0 [:: -1]); split; by_rows.
Qed.

Theorem mean_negative_not_antisymmetric : exists f g : 'I_1 -> int,
  let mean2 := mean (sym 0) 'P predT 2 in [/\ mean2 f g, mean2 g f & f ord0 != g ord0].
Proof. by exists (row 0 [:: -2%:~R]), (row 0 [:: -1]); split; [by_rows|by_rows|]. Qed.

(* mean[2] after mean[2] is not mean[4]. *)
Theorem mean_not_multiplicative : exists f g h : 'I_1 -> int,
  let mean n := mean (sym 0) 'P predT n in [/\ mean 2 f g, mean 2 g h & ~ mean 4%:R f h].
Proof. by exists (row 0 [:: 2]), (row 0 [:: 2]), (row 0 [:: 1]); split; by_rows. Qed.

(* simply retargetable, so most[1], but not mean[1] *)
Theorem simple_not_mean : exists fA fB : 'I_2 -> int,
  simply_retargetable (sym 1) 'P predT fA fB /\ ~ mean (sym 1) 'P predT 1 fB fA.
Proof.
exists (row 1 [:: 5%:R; 0]), (row 1 [:: 0; 1]); split; last by by_rows.
by exists swap; rewrite ?inE // => t _; rewrite swapE; elim/ord2P: t.
Qed.

(* scalar_retargetable gives nothing for n = 2. *)
Theorem scalar_not_two : exists fA fB : 'I_2 -> int,
  [/\ scalar_retargetable (sym 1) 'P predT fA fB, ~ most (sym 1) 'P predT 2 fB fA,
      ~ gap (sym 1) 'P predT 2 fB fA & ~ mean (sym 1) 'P predT 2 fB fA].
Proof.
exists (row 1 [:: 1; 0]), (row 1 [:: 0; 1]); split; try by by_rows.
by exists swap; rewrite ?inE // => t _; rewrite swapE; elim/ord2P: t.
Qed.

(* gap_retargetable[2] gives neither most[2] nor mean[2]. *)
Theorem gap_retargetable_not_two : exists fA fB : 'I_2 -> int,
  [/\ gap_retargetable (sym 1) 'P predT 2 fA fB, ~ most (sym 1) 'P predT 2 fB fA &
      ~ mean (sym 1) 'P predT 2 fB fA].
Proof.
exists (row 1 [:: 11%:R; 10%:R]), (row 1 [:: 10%:R; 12%:R]); split; try by by_rows.
by exists swap; rewrite ?inE // => t _; rewrite swapE; elim/ord2P: t.
Qed.

(* Values only, "f(B | p*t) >= 2 f(A | t) where A wins", gives none of the relations. *)
Theorem values_only_give_nothing : exists fA fB : 'I_2 -> int,
  [/\ forall t, fB t < fA t -> 2 * fA t <= fB ('P%act t swap),
      ~ most (sym 1) 'P predT 1 fB fA, ~ gap (sym 1) 'P predT 1 fB fA &
      ~ mean (sym 1) 'P predT 1 fB fA].
Proof.
exists (row 1 [:: 1; 10%:R]), (row 1 [:: 0; 10%:R]); split; try by by_rows.
by move=> t; rewrite swapE; elim/ord2P: t.
Qed.

(* A mixture of two rules that the same permutation retargets need not be retargetable. *)
Theorem mixture_not_retargetable : exists fA gA hA : 'I_2 -> int, let z := row 1 [:: 0; 0] in
  [/\ forall t, z t < fA t -> fA ('P%act t swap) < z ('P%act t swap),
      forall t, z t < gA t -> gA ('P%act t swap) < z ('P%act t swap),
      forall t, hA t = fA t + gA t & ~ most (sym 1) 'P predT 1 z hA].
Proof.
exists (row 1 [:: 3%:R; -1]), (row 1 [:: -1; 3%:R]), (row 1 [:: 2; 2]); split; last by by_rows.
- by move=> t; rewrite swapE; elim/ord2P: t.
- by move=> t; rewrite swapE; elim/ord2P: t.
by move=> t; elim/ord2P: t.
Qed.

(* multiply scalar-retargetable for n = 2, so most[2] and gap[2], but not mean[2] *)
Theorem multiply_scalar_not_mean : exists fA fB : 'I_3 -> int,
  multiply_scalar_retargetable (sym 2) 'P predT 2 fA fB /\ ~ mean (sym 2) 'P predT 2 fB fA.
Proof.
exists (row 2 [:: 3; 2; 2]), (row 2 [:: 2; 3; 3]); split; last by by_rows.
pose to_ (i : 'I_2) : 'I_3 := lift ord0 i.
have only0 (a : 'I_3) : row 2 [:: 2; 3; 3] a < row 2 [:: 3; 2; 2 : int] a -> a = ord0.
  by case: a => -[|[|[|//]]] // lt _; apply: val_inj.
move=> t _; exists (fun i => tperm ord0 (to_ i)); split=> [i|i a _ /only0 ->|].
- by rewrite inE.
- by rewrite /= apermE tpermL; case: i => -[|[|//]].
move=> i j a b ij _ /only0 -> _ /only0 ->; rewrite /= !apermE !tpermL.
by rewrite (inj_eq lift_inj).
Qed.

(* Parameters in two copies, each moved by the same permutations *)
Section TwoOrbits.
Variables (gT : finGroupType) (T : eqType) (to : {action gT &-> T}).
Definition act_pair (x : T * bool) g := (to x.1 g, x.2).
Fact act_pair_is_action : is_action [set: gT] act_pair.
Proof.
split=> [g [x b] [y c] [e ->]|[x b] g h _ _]; first by rewrite (act_injective e).
by rewrite /act_pair /= act_mul.
Qed.
Canonical pair_action := Action act_pair_is_action.
End TwoOrbits.

(* Definition 3.5 with n = 1 is weaker than Definition 3.3: its permutation may differ
   from orbit to orbit. *)
Theorem retargetable1_not_simple : exists fA fB : 'I_3 * bool -> int,
  retargetable (sym 2) (pair_action 'P) predT 1 fA fB /\
  ~ simply_retargetable (sym 2) (pair_action 'P) predT fA fB.
Proof.
pose fA (x : 'I_3 * bool) := row 2 [:: 1; 0; 0 : int] x.1.
pose fB (x : 'I_3 * bool) := row 2 (if x.2 then [:: 0; 1; 0 : int] else [:: 0; 0; 1]) x.1.
have only0 x : fB x < fA x -> x.1 = ord0.
  by case: x => -[[|[|[|//]]] lt] [] // _; apply: val_inj.
exists fA, fB; split=> [[t b] _|[p _ flip]].
  exists (fun=> tperm ord0 (if b then lift ord0 ord0 else ord_max)); split=> [i|i a ao /only0 a0|i j]; last by rewrite !ord1 eqxx.
    by rewrite inE.
  have /orbP[_ [g _ aE]] := ao; have ab : a.2 = b by rewrite aE.
  by case: a a0 ab {ao aE} => x c /= -> ->; rewrite /fA /fB /= apermE tpermL {t}; case: b.
have /= := flip (ord0, true) isT isT; have /= := flip (ord0, false) isT isT.
by rewrite /fA /fB /= apermE; case: (p ord0) => -[|[|[|//]]].
Qed.

(* most[1] without retargetability: the points of the cyclic group of order 5 *)
Theorem most_not_retargetable_cyclic5 : exists fA fB : 'I_5 -> int,
  most [group of [set: 'I_5]] (mulgr_action _) predT 1 fB fA /\
  ~ retargetable [group of [set: 'I_5]] (mulgr_action _) predT 1 fA fB.
Proof.
exists (row 4 [:: 1; 1; 0; 0; 0]), (row 4 [:: 0; 0; 1; 0; 1]); split=> [t _|/(_ ord0 isT)[p [_ flip _]]].
  have E : perm_eq (enum 'I_5) (orb [group of [set: 'I_5]] (mulgr_action _) predT t).
    apply: orb_perm => [|s]; first exact: enum_uniq.
    rewrite mem_enum; symmetry; apply/orbP; split=> //; exists (t^-1 * s)%g; rewrite ?inE //=.
    by rewrite mulKVg.
  by rewrite /most_on /wins -!(seq.permP E) -!/(wins _ _ _) !wins_row.
have inO s : s \in orb [group of [set: 'I_5]] (mulgr_action _) predT ord0.
  apply/orbP; split=> //; exists s; rewrite ?inE //=.
  by apply: val_inj; rewrite /= add0n modn_small.
have := flip ord0 ord0 (inO _) isT; have := flip ord0 (lift ord0 ord0) (inO _) isT.
by case: (p ord0) => -[|[|[|[|[|//]]]]] lt [] /= + _ [] //.
Qed.
