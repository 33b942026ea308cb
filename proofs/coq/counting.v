(* How the engines count an orbit: over group elements, over representatives of the
   cosets or of the orbits of a subgroup, or over the orbit of the outcome sets. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap mean.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* The relations that are homogeneous in the orbit *)
Inductive relation := Most | Mean | MeanTies | Gap.

Section Homogeneous.
Variables (R : realDomainType) (r : relation) (n : R).

Definition holds_on (T : eqType) (f g : T -> R) (s : seq T) := match r with
  | Most => most_on n f g s
  | Mean => mean_on n f g s
  | MeanTies => mean_ties_on n f g s
  | Gap => gap_on n f g s
  end.

Definition values (T : eqType) (f g : T -> R) (s : seq T) := [seq (f x, g x) | x <- s].

Lemma holds_on_values (T : eqType) (f g : T -> R) s :
  holds_on f g s = holds_on fst snd (values f g s).
Proof.
rewrite /holds_on /values /most_on /wins /mean_on /mean_ties_on /gap_on /gain.
by case: r; rewrite ?count_map ?big_map.
Qed.

Lemma holds_on_perm (T : eqType) (f g : T -> R) s s' : perm_eq s s' ->
  holds_on f g s = holds_on f g s'.
Proof.
rewrite /holds_on /most_on /wins /mean_on /mean_ties_on /gap_on /gain => e.
by case: r; rewrite ?(seq.permP e) ?(perm_big _ e).
Qed.

Lemma holds_on_same (S T : eqType) (f g : T -> R) (f' g' : S -> R) s s' :
  perm_eq (values f g s) (values f' g' s') -> holds_on f g s = holds_on f' g' s'.
Proof. by move=> e; rewrite holds_on_values (holds_on_perm _ _ e) -holds_on_values. Qed.

(* A list repeated k times *)
Definition repeat (T : eqType) k (s : seq T) := flatten (nseq k s).

Lemma count_repeat (T : eqType) P k (s : seq T) : count P (repeat k s) = (k * count P s)%N.
Proof. by rewrite count_flatten map_nseq sumn_nseq mulnC. Qed.

Lemma map_repeat (S T : eqType) (F : T -> S) k s : map F (repeat k s) = repeat k (map F s).
Proof. by rewrite /repeat map_flatten map_nseq. Qed.

Lemma sum_repeat (V : zmodType) (T : eqType) (P : pred T) (F : T -> V) k s :
  \sum_(x <- repeat k s | P x) F x = (\sum_(x <- s | P x) F x) *+ k.
Proof.
rewrite /repeat; elim: k => [|k IH] /=; first by rewrite big_nil mulr0n.
by rewrite big_cat IH mulrS.
Qed.

Lemma holds_on_repeat (T : eqType) (f g : T -> R) k s : (0 < k)%N ->
  holds_on f g (repeat k s) = holds_on f g s.
Proof.
move=> k0; have cancel_k (a b : R) : (n * (a *+ k) <= b *+ k) = (n * a <= b).
  by rewrite mulrnAr ler_pmuln2r.
rewrite /holds_on /most_on /wins /mean_on /mean_ties_on /gap_on /gain.
by case: r; rewrite ?sum_repeat ?count_repeat ?(mulnC k) ?mulrnA ?mulrnA cancel_k.
Qed.

Lemma holds_on_nil (T : eqType) (f g : T -> R) : holds_on f g [::].
Proof. by rewrite /holds_on /most_on /mean_on /mean_ties_on /gap_on /gain /=; case: r; rewrite ?big_nil mulr0. Qed.

Lemma holds_on_cat (T : eqType) (f g : T -> R) s s' :
  holds_on f g s -> holds_on f g s' -> holds_on f g (s ++ s').
Proof.
rewrite /holds_on /most_on /wins /mean_on /mean_ties_on /gap_on /gain.
by case: r; rewrite ?count_cat ?natrD ?big_cat mulrDr; exact: ler_add.
Qed.
End Homogeneous.

Section Counting.
Variables (gT : finGroupType) (G : {group gT}) (T : eqType).
Variables (to : {action gT &-> T}) (Theta : pred T).
Notation orb := (orb G to Theta).

Definition stabilizer t := [set g in G | to t g == t].

Lemma stabilizer_gt0 t : (0 < #|stabilizer t|)%N.
Proof. by apply/card_gt0P; exists 1%g; rewrite inE group1 act_one eqxx. Qed.

(* Each element of the orbit of t is hit by exactly |Stab(t)| group elements. *)
Theorem orbit_hits t s : s \in orb t -> #|[set g in G | to t g == s]| = #|stabilizer t|.
Proof.
case/orbP=> _ [h hG ->]; rewrite -(card_rcoset (stabilizer t) h); apply: eq_card => g.
rewrite mem_rcoset !inE groupMr ?groupV // act_mul; congr (_ && _).
by rewrite -[RHS](inj_eq (@act_injective _ _ to h)) act_KV.
Qed.

(* The images g*t in Theta, one for each group element *)
Definition images t := [seq s <- [seq to t g | g <- enum G] | Theta s].

Theorem images_repeat t : perm_eq (images t) (repeat #|stabilizer t| (orb t)).
Proof.
apply/allP=> s _ /=; apply/eqP; rewrite count_repeat (count_uniq_mem _ (orb_uniq _ _ _ _)).
case: (boolP (s \in orb t)) => so; last first.
  by apply/eqP; rewrite muln0 -leqn0 leqNgt -has_count has_pred1 -mem_undup.
rewrite muln1 -(orbit_hits so) count_filter count_map -sum1_count big_enum_cond sum1dep_card.
apply: eq_card => g; rewrite !inE /=; congr (_ && _); case: eqP => //= ->.
exact: orb_Theta so.
Qed.

(* So the homogeneous relations may be decided over group elements. *)
Theorem holds_over_elements (R : realDomainType) r (n : R) f g t :
  holds_on r n f g (orb t) = holds_on r n f g (images t).
Proof. by rewrite (holds_on_perm _ _ _ _ (images_repeat t)) holds_on_repeat ?stabilizer_gt0. Qed.

Theorem sum_over_elements (V : zmodType) (F : T -> V) t :
  \sum_(g in G | Theta (to t g)) F (to t g) = (\sum_(s <- orb t) F s) *+ #|stabilizer t|.
Proof.
rewrite -sum_repeat -(perm_big _ (images_repeat t)) big_filter big_map.
by rewrite big_enum_cond.
Qed.

(* The orbit has |G| / |Stab(t)| elements where Theta is closed. *)
Theorem orbit_size t : closed G to Theta -> Theta t ->
  (#|stabilizer t| * size (orb t))%N = #|G|.
Proof.
move=> cl Tt; have /perm_size := images_repeat t.
rewrite /repeat size_flatten /shape map_nseq sumn_nseq mulnC => <-.
rewrite size_filter count_map cardE -[RHS]count_predT; apply: eq_in_count => g.
by rewrite mem_enum /= => gG; rewrite cl.
Qed.

(* A summand that a subgroup K leaves alone, K being the stabilizer of all that it names:
   one element of each K-orbit will do, with the size of that orbit as its weight. *)
Section Representatives.
Variables (K : {group gT}) (reps : seq T) (t : T).
Notation orbK := (orbit.orb K to Theta).
Hypotheses (inside : {subset reps <= orb t}).
Hypothesis split : perm_eq (flatten [seq orbK x | x <- reps]) (orb t).

Theorem values_over_representatives (S : eqType) (F : T -> S) :
  (forall s k, s \in orb t -> k \in K -> F (to s k) = F s) ->
  perm_eq [seq F s | s <- orb t] (flatten [seq nseq (size (orbK x)) (F x) | x <- reps]).
Proof.
move=> FK; rewrite -(permPl (perm_map F split)) map_flatten -map_comp.
suff -> : map (map F \o orbK) reps = [seq nseq (size (orbK x)) (F x) | x <- reps] by [].
apply/eq_in_map=> x xr /=; rewrite -(size_map F); apply/all_pred1P/allP=> _ /mapP[s sx ->] /=.
by have /orbP[_ [k kK ->]] := sx; rewrite FK //; exact: inside.
Qed.

Theorem sum_over_representatives (V : zmodType) (F : T -> V) :
  (forall s k, s \in orb t -> k \in K -> F (to s k) = F s) ->
  \sum_(s <- orb t) F s = \sum_(x <- reps) F x *+ size (orbK x).
Proof.
move/values_over_representatives => e; rewrite -(big_map F predT id) (perm_big _ e) /=.
rewrite big_flatten big_map; apply: eq_bigr => x _.
by rewrite big_nseq; elim: (size _) => //= k ->; rewrite mulrS.
Qed.
End Representatives.

(* Such representatives exist. *)
Theorem representatives_exist (K : {group gT}) t : K \subset G ->
  exists2 reps, {subset reps <= orb t} &
    perm_eq (flatten [seq orbit.orb K to Theta x | x <- reps]) (orb t).
Proof.
move=> /subsetP KG; pose orbK := orbit.orb K to Theta.
suff all_of m s : (size s <= m)%N -> uniq s ->
    (forall x, x \in s -> Theta x /\ {subset orbK x <= s}) ->
    exists2 reps, {subset reps <= s} & perm_eq (flatten [seq orbK x | x <- reps]) s.
  apply: (all_of _ _ (leqnn _)); first exact: orb_uniq.
  move=> x xt; split=> [|y /orbP[Ty [k /KG kG yE]]]; first exact: orb_Theta xt.
  by rewrite yE; apply: orb_act => //; rewrite -yE.
elim: m s => [|m IH] [|x s] // sm us closed_s; first by exists [::].
  by exists [::].
have [Tx xs] := closed_s x (mem_head _ _).
pose rest := [seq y <- x :: s | y \notin orbK x].
have [|||reps sub e] := IH rest.
- rewrite -ltnS (leq_trans _ sm) // size_filter -(count_predC (mem (orbK x)) (x :: s)).
  rewrite -[X in (X < _)%N]add0n ltn_add2r -has_count; apply/hasP.
  by exists x; [exact: mem_head | exact: orb_refl].
- exact: filter_uniq.
- move=> y; rewrite mem_filter => /andP[yx ys]; have [Ty sub] := closed_s y ys; split=> // z zy.
  rewrite mem_filter sub // andbT; apply: contra yx => zx.
  exact: orb_trans zx (orb_sym Ty zy).
exists (x :: reps) => [y|/=].
  rewrite inE => /predU1P[->|/sub]; first exact: mem_head.
  by rewrite mem_filter => /andP[].
apply: perm_trans (_ : perm_eq _ ([seq y <- x :: s | y \in orbK x] ++ rest)) _.
  apply: perm_cat e; apply: uniq_perm; rewrite ?orb_uniq ?filter_uniq // => y.
  by rewrite mem_filter; case: (boolP (y \in orbK x)) => //= /xs.
by rewrite perm_filterC.
Qed.

(* What holds on the orbits of a subgroup holds on those of the group: a smaller group
   says more. *)
Theorem holds_for_larger_group (K : {group gT}) (R : realDomainType) r (n : R) f g : K \subset G ->
  (forall t, Theta t -> holds_on r n f g (orbit.orb K to Theta t)) ->
  forall t, Theta t -> holds_on r n f g (orb t).
Proof.
move=> KG onK t Tt; have [reps sub e] := representatives_exist t KG.
rewrite -(holds_on_perm _ _ _ _ e); elim: reps sub {e} => [|x reps IH] sub /=.
  exact: holds_on_nil.
apply: holds_on_cat; first by apply: onK; apply: orb_Theta (sub x (mem_head _ _)).
by apply: IH => y ys; apply: sub; rewrite inE ys orbT.
Qed.

(* The same over group elements: one for each coset g K. *)
Theorem sum_over_cosets (V : zmodType) (K : {group gT}) (gs : seq gT) (F : gT -> V) :
  perm_eq (flatten [seq [seq (g * k)%g | k <- enum K] | g <- gs]) (enum G) ->
  (forall g k, g \in G -> k \in K -> F (g * k)%g = F g) ->
  \sum_(g in G) F g = (\sum_(g <- gs) F g) *+ #|K|.
Proof.
move=> split FK; rewrite -big_enum -(perm_big _ split) /= big_flatten big_map -sumrMnl.
apply: eq_big_seq => g gg; rewrite big_map big_enum -sumr_const /=; apply: eq_bigr => k kK.
apply: FK => //; rewrite -mem_enum -(perm_mem split); apply/flattenP.
exists [seq (g * k)%g | k <- enum K]; first exact: map_f.
by apply/mapP; exists 1%g; rewrite ?mulg1 ?mem_enum.
Qed.

Theorem coset_constant (S : Type) (K : {group gT}) (F : T -> S) t :
  (forall s k, k \in K -> F (to s k) = F s) ->
  forall g k, k \in K -> F (to t (g * k)%g) = F (to t g).
Proof. by move=> FK g k kK; rewrite act_mul FK. Qed.
End Counting.

(* Joint invariance turns the orbit of the parameter into the orbit of the outcome sets:
   x is all the outcome sets that f and g name, such as (A, B, C). *)
Section Transfer.
Variables (gT : finGroupType) (G : {group gT}) (X T : eqType).
Variables (toX : {action gT &-> X}) (to : {action gT &-> T}).
Variables (R : realDomainType) (f g : X -> T -> R).
Definition invariant_jointly (h : X -> T -> R) :=
  forall x t p, p \in G -> h (toX x p) (to t p) = h x t.
Hypotheses (f_inv : invariant_jointly f) (g_inv : invariant_jointly g).

Lemma move_back (h : X -> T -> R) x t p : invariant_jointly h -> p \in G ->
  h x (to t p) = h (toX x p^-1%g) t.
Proof. by move=> inv pG; rewrite -[x in LHS](act_KV toX p) inv. Qed.

Lemma images_predT (U : eqType) (act : {action gT &-> U}) u :
  images G act predT u = [seq act u p | p <- enum G].
Proof. exact: filter_predT. Qed.

Theorem transfer_values x t :
  perm_eq (values (f x) (g x) (images G to predT t))
          (values (f^~ t) (g^~ t) (images G toX predT x)).
Proof.
rewrite !images_predT /values -!map_comp.
have inv_enum : perm_eq (enum G) [seq p^-1%g | p <- enum G].
  apply: uniq_perm; rewrite ?(map_inj_uniq invg_inj) ?enum_uniq // => p.
  by rewrite -[p in RHS]invgK (mem_map invg_inj) !mem_enum groupV.
rewrite (permPr (perm_map _ inv_enum)) -map_comp.
rewrite (_ : map _ _ = map ((fun y => (f y t, g y t)) \o toX x \o invg) (enum G)) //.
by apply/eq_in_map => p; rewrite mem_enum /= => pG; rewrite !move_back.
Qed.

Theorem holds_over_outcome_sets r (n : R) x t :
  holds_on r n (f x) (g x) (orb G to predT t) = holds_on r n (f^~ t) (g^~ t) (orb G toX predT x).
Proof.
rewrite !holds_over_elements; apply: holds_on_same; exact: transfer_values.
Qed.
End Transfer.

(* Under Sym(d), with A = {a} and B and C given by a, these are d elements instead of d!. *)
Section Singleton.
Variables (d : nat) (T : eqType) (to : {action {perm 'I_d} &-> T}).
Variables (R : realDomainType) (f g : 'I_d -> T -> R).
Hypotheses (f_inv : invariant_jointly [group of [set: {perm 'I_d}]] 'P to f).
Hypotheses (g_inv : invariant_jointly [group of [set: {perm 'I_d}]] 'P to g).

Theorem holds_over_points r (n : R) a t :
  holds_on r n (f a) (g a) (orb [set: {perm 'I_d}] to predT t) =
  holds_on r n (f^~ t) (g^~ t) (enum 'I_d).
Proof.
rewrite (holds_over_outcome_sets f_inv g_inv); apply: holds_on_perm.
by rewrite perm_sym; exact: points_perm.
Qed.
End Singleton.
