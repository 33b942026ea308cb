(* More counterexamples: what retargetability and copies do not give, and what gives no
   retargetability and needs no copies. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap mean copies utilities rules counterexamples cycles.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* retargetable[n] never gives mean[1], whatever n is. *)
Theorem retargetable_not_mean n : exists fA fB : 'I_n.+1 -> int,
  retargetable (sym n) 'P predT n fA fB /\ ~ mean (sym n) 'P predT 1 fB fA.
Proof.
pose fA (t : 'I_n.+1) : int := if t == ord0 then n.+1%:R else 0.
pose fB (t : 'I_n.+1) : int := if t == ord0 then 0 else 1.
have only0 a : fB a < fA a -> a = ord0 by rewrite /fA /fB; case: eqP.
exists fA, fB; split=> [t _|/(_ ord0 isT)].
  exists (fun i => tperm ord0 (lift ord0 i)); split=> [i|i a _ /only0->|i j a b ij _ /only0-> _ /only0->].
  - by rewrite inE.
  - by rewrite /= apermE tpermL.
  by rewrite /= !apermE !tpermL (inj_eq lift_inj).
rewrite mean_on1 !(sum_points predT) /= !big_enum /= !big_ord_recl.
have -> : \sum_(i < n) fA (lift ord0 i) = 0 by apply: big1 => i _; rewrite /fA.
have -> : \sum_(i < n) fB (lift ord0 i) = n%:R by rewrite -[n in RHS]card_ord -sumr_const; apply: eq_bigr.
by rewrite /fA /fB /= addr0 add0r ler_nat ltnn.
Qed.

(* Retargetability on one orbit where G keeps a relation between parameters: A wins at two
   that stand in the relation, B at two that do not. *)
Section Kept.
Variables (gT : finGroupType) (G : {group gT}) (T : finType) (to : {action gT &-> T}).
Variables (kept : rel T) (a a' b b' : T).
Hypothesis one_orbit : forall t, enum T =i orb G to predT t.
Hypothesis G_keeps : forall g x y, g \in G -> kept (to x g) (to y g) = kept x y.
Hypotheses (ne_a : a != a') (ne_b : b != b') (apart : [disjoint [:: a; a'] & [:: b; b']]).
Hypotheses (aa : kept a a') (no_bb : ~~ [|| kept b b, kept b b', kept b' b | kept b' b']).

Definition in_pair (x y : T) (t : T) : int := (t \in [:: x; y])%:R.

Lemma kept_not_retargetable :
  most G to predT 1 (in_pair b b') (in_pair a a') /\
  ~ retargetable G to predT 1 (in_pair a a') (in_pair b b').
Proof.
have W x x' y y' t : x != x' -> [disjoint [:: x; x'] & [:: y; y']] ->
    wins (in_pair x x') (in_pair y y') (orb G to predT t) = 2%N.
  move=> nx dis; have e : perm_eq (enum T) (orb G to predT t).
    by apply: uniq_perm; rewrite ?enum_uniq ?orb_uniq //; exact: one_orbit.
  rewrite /wins -(seq.permP e) -sum1_count big_enum_cond sum1dep_card.
  transitivity #|[set x; x']|; last by rewrite cards2 nx.
  apply: eq_card => z; rewrite !inE /in_pair ltr_nat; have := disjointFr dis; move/(_ z).
  by rewrite !inE; case: (z == x); case: (z == x') => //= ->.
split=> [t _|/(_ a isT)[p [pG flip _]]].
  by rewrite /most_on (W a a') // (W b b') // disjoint_sym.
have win x : x \in [:: a; a'] -> in_pair b b' x < in_pair a a' x.
  by move=> xa; rewrite /in_pair xa (disjointFr apart xa).
have inO x : x \in orb G to predT a by rewrite -one_orbit mem_enum.
have to_b x : x \in [:: a; a'] -> to x (p ord0) \in [:: b; b'].
  move=> xa; have [lt _] := flip ord0 x (inO x) (win x xa); move: lt; rewrite /in_pair ltr_nat.
  by case: (_ \in [:: b; b']) => //; rewrite ltn0.
have := to_b a (mem_head _ _); have := to_b a' _; rewrite !inE eqxx orbT => /(_ isT).
move/negP: no_bb => no e' e; apply: no; have := G_keeps a a' (pG ord0); rewrite aa.
by case/orP: e => /eqP->; case/orP: e' => /eqP-> ->; rewrite ?orbT.
Qed.
End Kept.

(* The points of the dihedral group of order 10 *)
Section Pentagon.
Definition neighbours : rel 'I_5 := fun i j => (i - j == 1) || (j - i == 1).
Definition dihedral5 := [set p : {perm 'I_5} | [forall i, forall j, neighbours (p i) (p j) == neighbours i j]].

Lemma dihedral5P (p : {perm 'I_5}) :
  reflect (forall i j, neighbours (p i) (p j) = neighbours i j) (p \in dihedral5).
Proof.
by rewrite inE; apply: (iffP forallP) => H i; [move=> j; exact/eqP/(forallP (H i)) | apply/forallP => j; exact/eqP].
Qed.

Fact dihedral5_group_set : group_set dihedral5.
Proof.
apply/group_setP; split=> [|p q /dihedral5P pk /dihedral5P qk]; apply/dihedral5P => i j.
  by rewrite !perm1.
by rewrite !permM qk pk.
Qed.
Canonical dihedral5_group := Group dihedral5_group_set.

Theorem most_not_retargetable_dihedral5 : exists fA fB : 'I_5 -> int,
  most dihedral5_group 'P predT 1 fB fA /\ ~ retargetable dihedral5_group 'P predT 1 fA fB.
Proof.
pose pt i : 'I_5 := inZp i; exists (in_pair (pt 0%N) (pt 1%N)), (in_pair (pt 2%N) (pt 4%N)).
have one_orbit t : enum 'I_5 =i orb dihedral5_group 'P predT t.
  move=> s; rewrite mem_enum; symmetry; apply/orbP; split=> [//|].
  have inj : injective (fun x : 'I_5 => x + (s - t)) by exact: addIr.
  exists (perm inj); last by rewrite /= apermE permE addrC subrK.
  have shift (x y z : 'I_5) : x + z - (y + z) = x - y by rewrite opprD addrACA subrr addr0.
  by apply/dihedral5P => i j; rewrite !permE /neighbours !shift.
have keeps g x y : g \in dihedral5_group -> neighbours ('P%act x g) ('P%act y g) = neighbours x y.
  by move=> /dihedral5P gk; rewrite /= !apermE gk.
have apart : [disjoint [:: pt 0%N; pt 1%N] & [:: pt 2%N; pt 4%N]].
  by rewrite disjoint_has; vm_compute.
by apply: (kept_not_retargetable one_orbit keeps _ _ apart); vm_compute.
Qed.
End Pentagon.

(* Definition B.8 is looser than Definition A.7: in the group of the four double flips of a
   square, {b, c, d} holds two superset copies of {a}, but no two copies. *)
Section Klein.
Notation klein := [finGroupType of 'I_2 * 'I_2].
Notation G := [group of [set: klein]].
Notation act := (mulgr_action klein).
Definition pt (i j : nat) : klein := (inZp i, inZp j).

Theorem superset_copies_looser : exists A B : seq klein,
  (exists (p : 'I_2 -> klein) (Bs : 'I_2 -> seq klein),
     superset_copies G (fun X Y => {subset X <= Y}) (sact act) A B p Bs) /\
  ~ (exists p : 'I_2 -> klein, contains_copies G act B A [::] p).
Proof.
exists [:: pt 0 0], [:: pt 0 1; pt 1 0; pt 1 1]; split.
  exists (fun i => if i == 0 then pt 0 1 else pt 1 0), (fun i => if i == 0 then [:: pt 0 1; pt 1 1] else [:: pt 1 0; pt 1 1]).
  split=> [i|i|i x|i x|i j ij x].
  - by rewrite inE.
  - by case: (i == 0); apply/eqP; vm_compute.
  - by case: (i == 0); rewrite inE => /eqP->; vm_compute.
  - by case: (i == 0); rewrite !inE => /orP[] ->; rewrite ?orbT.
  have /eqP-> : j == 1 - i by move: i j ij => [[|[|//]] ?] [[|[|//]] ?].
  by case: i {ij} => -[|[|//]] ? /=; rewrite !inE => /orP[] /eqP->.
case=> p [_ _ inB fix_ _].
have := fix_ 0 1 isT (act (act (pt 0 0) (p 1)) (p 0)).
rewrite /sact /= !inE eqxx => /esym.
have := inB 0 (act (pt 0 0) (p 0)); rewrite /sact /= !inE eqxx => /(_ isT).
move=> moved; rewrite -[X in _ == X]mulg1 (inj_eq (mulgI _)) => /eqP p0.
by move: moved; rewrite p0 mulg1; vm_compute.
Qed.
End Klein.

(* most[n] where there is no copy: no permutation moves (1/2, 1/2) into {e_1, e_2}, but
   IsOptimal prefers the latter wherever it distinguishes them. *)
Section NoCopies.
Variable R : realFieldType.
Definition half : vec R 2 := [ffun=> 2%:R^-1].

Theorem most_without_copies (n : R) : let A := [:: half] in
  let B := [seq @basis R 1 i | i <- enum 'I_2] in
  let f X := rule_of (@dot R 2) (@is_optimal R) X (A ++ B) in
  most (sym 1) (permute_action R 2) predT n (f B) (f A) /\
  ~ (exists p : 'I_1 -> {perm 'I_2}, contains_copies (sym 1) (permute_action R 2) B A [::] p).
Proof.
move=> A B f; split.
  move=> t _; apply: most_on_pointwise => u _.
  rewrite /f /rule_of /is_optimal /some_beats ler_nat; case: hasP => // -[x].
  rewrite /vals inE => /eqP-> /allP le; rewrite lt0b; apply/hasP.
  pose h := dot half u; have h2 : h + h = u ord0 + u one2.
    rewrite /h /dot !big_ord_recl big_ord0 !ffunE addr0 -mulrDr -mulrDl.
    by rewrite -[2%:R^-1 + _]mulr2n -[_ *+ 2]mulr_natr mulVf ?mul1r ?pnatr_eq0.
  have inB i : u i \in [seq dot x1 u | x1 <- B].
    apply/mapP; exists (basis R i); first by rewrite map_f ?mem_enum.
    by rewrite -(dot_basis u i) /dot; apply: eq_bigr => j _; rewrite mulrC.
  exists (u ord0); rewrite ?inB //; apply/allP => y /le yh; apply: le_trans yh _.
  have : u one2 <= h by apply: le; rewrite map_cat mem_cat inB orbT.
  by rewrite -(ler_add2l (u ord0)) -h2 ler_add2r.
case=> p [_ _ inB _ _]; have : permute half (p ord0) \in B by apply: (inB ord0); exact: mem_head.
have -> : permute half (p ord0) = half by apply/ffunP => i; rewrite !ffunE.
case/mapP => i _ /ffunP/(_ i); rewrite !ffunE eqxx => /eqP; rewrite invr_eq1.
by rewrite -subr_eq0 addrK oner_eq0.
Qed.
End NoCopies.

(* An orbit of six under the full symmetric group: the arrangements of three points. A wins
   at two that differ by a swap, B at two that differ by a turn. *)
Theorem most_not_retargetable_sym3 : exists fA fB : {perm 'I_3} -> int,
  most [group of [set: {perm 'I_3}]] (mulgr_action [finGroupType of {perm 'I_3}]) predT 1 fB fA /\
  ~ retargetable [group of [set: {perm 'I_3}]] (mulgr_action [finGroupType of {perm 'I_3}]) predT 1 fA fB.
Proof.
pose i0 : 'I_3 := inZp 0; pose i1 : 'I_3 := inZp 1; pose i2 : 'I_3 := inZp 2.
pose s : {perm 'I_3} := tperm i0 i1; pose c : {perm 'I_3} := (tperm i0 i1 * tperm i0 i2)%g.
pose related (x y : {perm 'I_3}) := odd_perm (y * x^-1)%g.
exists (in_pair 1%g s), (in_pair c (c * c)%g).
have ne01 : i0 != i1 by [].
have ne02 : i0 != i2 by [].
have odd_s : odd_perm s by rewrite odd_tperm.
have even_c : ~~ odd_perm c by rewrite odd_permM !odd_tperm.
have c0 : c i0 = i1 by rewrite permM tpermL tpermD.
have c1 : c i1 = i2 by rewrite permM tpermR tpermL.
have one_orbit t : enum {perm 'I_3} =i orb [group of [set: {perm 'I_3}]] (mulgr_action [finGroupType of {perm 'I_3}]) predT t.
  move=> u; rewrite mem_enum; symmetry; apply/orbP; split=> [//|].
  by exists (t^-1 * u)%g; rewrite ?inE //= mulKVg.
have keeps g x y : g \in [group of [set: {perm 'I_3}]] ->
    related (mulgr_action [finGroupType of {perm 'I_3}] x g) (mulgr_action [finGroupType of {perm 'I_3}] y g) = related x y.
  by move=> _; rewrite /related /= invMg mulgA mulgK.
have c_ne1 : c != 1%g by apply: contra_eq_neq c0 => ->; rewrite perm1.
have cc_ne1 : (c * c)%g != 1%g.
  by apply/eqP => /permP/(_ i0); rewrite permM c0 c1 perm1 => /eqP; rewrite eq_sym; apply/negP.
have parity x y : odd_perm x != odd_perm y -> x != y by apply: contraNneq => ->.
apply: (@kept_not_retargetable _ _ _ _ related _ _ _ _ one_orbit keeps).
- by apply: parity; rewrite odd_perm1 odd_s.
- by apply: contra_neq c_ne1 => e; apply: (mulgI c); rewrite -e mulg1.
- rewrite disjoint_has /= !inE !negb_or -!andbA; apply/and5P; split=> //; try by rewrite eq_sym.
  + by apply: parity; rewrite odd_s (negbTE even_c).
  + by apply: parity; rewrite odd_s odd_permM (negbTE even_c).
- by rewrite /related invg1 mulg1.
have e2 : odd_perm c = false by exact: negbTE.
rewrite /related; move: c e2 {c_ne1 cc_ne1 c0 c1 even_c} => d e2; by rewrite !odd_permM !odd_permV !odd_permM e2.
Qed.
