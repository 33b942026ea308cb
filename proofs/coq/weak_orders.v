(* Implications between most, mean and gap of k functions, for every group, every
   parameter space and every size at once: the patterns are the weak orders of k values,
   and the implication holds exactly when a linear problem of fixed size has no solution. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap mean counting spaces patterns.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section WeakOrders.
Variables (R : realFieldType) (k : nat).
Notation tuple := 'rV[R]_k.
Implicit Types (w : tuple).

(* The functions may be restricted to values in disjoint convex sets: all, those >= 0, or
   the tuples of 0 and 1, one by one. *)
Variables (D : finType) (dom : D -> pred tuple).
Hypothesis dom_convex : forall d x y a, 0 <= a <= 1 ->
  dom d x -> dom d y -> dom d (a *: x + (1 - a) *: y).
Hypothesis dom_disjoint : forall d d' x, dom d x -> dom d' x -> d = d'.

(* Which values are at most which; for most k-by-k tables there is no such tuple. *)
Definition table := {ffun 'I_k * 'I_k -> bool}.
Definition order_of w : table := [ffun ab => w 0 ab.1 <= w 0 ab.2].
Definition pattern (i : D * table) w := dom i.1 w && (order_of w == i.2).

Lemma pattern_convex i x y a : 0 <= a <= 1 ->
  pattern i x -> pattern i y -> pattern i (a *: x + (1 - a) *: y).
Proof.
move=> a01 /andP[dx /eqP ex] /andP[dy /eqP ey]; rewrite /pattern dom_convex //=.
apply/eqP/ffunP => ab; have /ffunP/(_ ab) := ex; have /ffunP/(_ ab) := ey.
rewrite !ffunE !mxE; case: (i.2 ab) => [le_y le_x|].
  have /andP[a0 a1] := a01.
  by rewrite ler_add // ler_wpmul2l // subr_ge0.
move/negbT; rewrite -ltNge => lt_y /negbT; rewrite -ltNge => lt_x; apply/negbTE; rewrite -ltNge.
have /andP[a0 a1] := a01; case: (ltrgtP a 0) a0 => // [a0 _|-> _].
  by rewrite ltr_le_add ?ltr_pmul2l // ler_wpmul2l ?subr_ge0 // ltW.
by rewrite !mul0r !add0r subr0 !mul1r.
Qed.

Lemma pattern_disjoint i j w : pattern i w -> pattern j w -> i = j.
Proof.
case: i j => [d o] [d' o'] /andP[/= dw /eqP<-] /andP[/= dw' /eqP<-].
by rewrite (dom_disjoint dw dw').
Qed.

(* The atoms: function a stands in the relation r to function b. *)
Record atom := Atom { of_relation : relation; factor : R; left_of : 'I_k; right_of : 'I_k }.
Definition holds_at (j : atom) (s : seq tuple) :=
  holds_on (of_relation j) (factor j) (fun w => w 0 (left_of j)) (fun w => w 0 (right_of j)) s.

(* Each is a sum of one number that is at least 0. *)
Definition number (j : atom) w : R := let x := w 0 (left_of j) in let y := w 0 (right_of j) in
  match of_relation j with
  | Most => (y < x)%R%:R - factor j * (x < y)%R%:R
  | Mean => (x != y)%:R * (x - factor j * y)
  | MeanTies => x - factor j * y
  | Gap => pos (x - y) - factor j * pos (y - x)
  end.

Lemma holds_atE j s : holds_at j s = (0 <= sums number s j).
Proof.
rewrite /holds_at /sums /number; case: j => r n a b /=; case: r => /=.
- rewrite sumrB -mulr_sumr subr_ge0 /most_on /wins -!sum1_count !natr_sum.
  by congr (n * _ <= _); rewrite big_mkcond; apply: eq_bigr => w _; case: (_ < _).
- rewrite /mean_on -[LHS]subr_ge0 mulr_sumr -sumrB big_mkcond; congr (0 <= _).
  by apply: eq_bigr => w _; case: (_ != _); rewrite ?mul1r ?mul0r.
- by rewrite /mean_ties_on -[LHS]subr_ge0 mulr_sumr -sumrB.
by rewrite /gap_on /gain -[LHS]subr_ge0 mulr_sumr -sumrB.
Qed.

(* On a pattern it is a constant plus a linear form. *)
Definition linear_form (x y : R) a b w : R := x * w 0 a + y * w 0 b.
Fact linear_form_is_scalar x y a b : scalar (linear_form x y a b).
Proof. by move=> t u w; rewrite /linear_form !mxE !mulrDr addrACA ![_ * (t * _)]mulrCA. Qed.
Canonical linear_form_linear x y a b := Linear (linear_form_is_scalar x y a b).

Definition above (o : table) a b : bool := ~~ o (a, b).
Definition constant (j : atom) (i : D * table) : R :=
  if of_relation j is Most then
    (above i.2 (left_of j) (right_of j))%:R - factor j * (above i.2 (right_of j) (left_of j))%:R
  else 0.
Definition slope (j : atom) (i : D * table) : {scalar tuple} :=
  let up := above i.2 (left_of j) (right_of j) in
  let down := above i.2 (right_of j) (left_of j) in
  let: (x, y) := match of_relation j with
    | Most => (0, 0)
    | Mean => if up || down then (1, - factor j) else (0, 0)
    | MeanTies => (1, - factor j)
    | Gap => if up then (1, - 1) else if down then (factor j, - factor j) else (0, 0)
    end in linear_form_linear x y (left_of j) (right_of j).

Lemma number_affine j i w : pattern i w -> number j w = constant j i + slope j i w.
Proof.
case: i => d o /andP[_ /= /eqP <-]; case: j => r n a b; rewrite /number /constant /slope /above /=.
rewrite !ffunE /= -!ltNge; case: r => /=.
- by rewrite /linear_form !mul0r !addr0.
- rewrite add0r; case: (ltrgtP (w 0 b) (w 0 a)) => /= _; rewrite /linear_form.
  + by rewrite !mul1r mulNr.
  + by rewrite !mul1r mulNr.
  by rewrite !mul0r addr0.
- by rewrite add0r /linear_form mul1r mulNr.
rewrite add0r; case: (ltrgtP (w 0 b) (w 0 a)) => [lt|lt|->] /=; rewrite /linear_form.
- by rewrite pos_id ?subr_ge0 ?ltW // pos_0 ?subr_le0 ?ltW // mulr0 subr0 mul1r mulN1r.
- by rewrite pos_0 ?subr_le0 ?ltW // pos_id ?subr_ge0 ?ltW // sub0r mulrBr opprB mulNr.
by rewrite subrr pos_id // mulr0 subr0 !mul0r addr0.
Qed.

(* In a space the tuple at a parameter is (f1, ..., fk) there. *)
Lemma holds_at_orbit (M : space [eqType of tuple]) j t :
  holds_at j (orbit_values M t) =
  holds_on (of_relation j) (factor j) (fun x => value M x 0 (left_of j))
    (fun x => value M x 0 (right_of j)) (orb (acting M) (action_of M) (among M) t).
Proof.
rewrite /holds_at; apply: holds_on_same.
by rewrite /values /orbit_values -map_comp.
Qed.

Lemma covered_dom s : covered pattern s = all (fun w => [exists d, dom d w]) s.
Proof.
apply: eq_all => w; apply/existsP/existsP => [[i /andP[dw _]]|[d dw]].
  by exists i.1.
by exists (d, order_of w); rewrite /pattern dw eqxx.
Qed.

(* P is what the truth values of the atoms must meet, such as an implication. *)
Variables (J : Type) (atoms : J -> atom) (P : (J -> bool) -> Prop).
Hypothesis P_ext : forall b b', b =1 b' -> P b -> P b'.

Theorem decided_by_patterns :
  (forall M : space [eqType of tuple],
     (forall t, among M t -> [exists d, dom d (value M t)]) ->
     forall t, among M t -> P (fun j => holds_at (atoms j) (orbit_values M t))) <->
  (forall (q : D * table -> rat) (v : D * table -> tuple), 0 < \sum_i q i -> (forall i, 0 <= q i) ->
     (forall i, in_cone pattern i (ratr (q i)) (v i)) ->
     P (fun j => 0 <= row (fun j => constant (atoms j)) (fun j => slope (atoms j))
                          (fun i => ratr (q i)) v j)).
Proof.
pose Q (b : J -> R) := P (fun j => 0 <= b j).
have Q_ext b b' : b =1 b' -> Q b -> Q b' by move=> e; apply: P_ext => j; rewrite e.
have Q_hom a b : 0 < a -> Q (fun j => a * b j) -> Q b.
  by move=> a0; apply: P_ext => j; rewrite pmulr_rge0.
apply: iff_trans (homogeneous_rational pattern_convex pattern_disjoint
  (fun j => @number_affine (atoms j)) Q_ext Q_hom).
have same s : P (fun j => holds_at (atoms j) s) <-> Q (sums (fun j => number (atoms j)) s).
  by split; apply: P_ext => j; rewrite holds_atE.
have P_orbit s s' : perm_eq s s' -> P (fun j => holds_at (atoms j) s) <-> P (fun j => holds_at (atoms j) s').
  by move=> e; split; apply: P_ext => j; rewrite /holds_at (holds_on_perm _ _ _ _ e).
split=> [all_M s s0|all_s M in_dom t Mt].
  rewrite covered_dom => cov; apply/same.
  have [//|M [b [onto orbs]]] := @multisets_are_orbits [eqType of tuple] 1 (fun=> s).
  have [t Mt _] := onto ord0; apply/(P_orbit _ _ (orbs t Mt)); apply: all_M => // u Mu.
  apply: (allP cov); rewrite -(perm_mem (orbs u Mu)).
  by apply: map_f; exact: orb_refl.
apply/same; apply: all_s.
  by rewrite -size_eq0 size_map -lt0n orb_size_gt0.
rewrite covered_dom; apply/allP => _ /mapP[x xt ->]; apply: in_dom.
exact: orb_Theta xt.
Qed.
End WeakOrders.
