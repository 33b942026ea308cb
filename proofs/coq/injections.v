(* Permutations of an orbit and injections of a part of it. The symmetric group realises
   every injection, so on the points of Sym(N) most[n] and retargetable[n] are the same;
   and an orbit with n disjoint images outside of the part is made of stars. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most counterexamples.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Extend.
Variables (T : finType) (S : {pred T}) (f : T -> T).
Hypothesis f_inj : {in S &, injective f}.

Theorem injection_extends : exists p : {perm T}, {in S, p =1 f}.
Proof.
pose xs := enum S; pose xs' := enum [predC S].
pose ys := map f xs; pose ys' := [seq y <- enum T | y \notin ys].
have uys : uniq ys by rewrite map_inj_in_uniq ?enum_uniq // => x y; rewrite !mem_enum; exact: f_inj.
have ux : uniq (xs ++ xs').
  rewrite cat_uniq !enum_uniq andbT; apply/hasPn => x.
  by rewrite /xs' mem_enum -[mem xs x]/(x \in enum S) mem_enum.
have uy : uniq (ys ++ ys').
  rewrite cat_uniq uys filter_uniq ?enum_uniq //= andbT; apply/hasPn => x.
  by rewrite mem_filter => /andP[].
have allx x : x \in xs ++ xs' by rewrite mem_cat /xs /xs' !mem_enum inE orbN.
have ally y : y \in ys ++ ys' by rewrite mem_cat mem_filter mem_enum andbT orbN.
have sx : size (xs ++ xs') = size (ys ++ ys').
  by apply: perm_size; apply: uniq_perm => // x; rewrite allx ally.
pose g x := nth x (ys ++ ys') (index x (xs ++ xs')).
have gI : injective g.
  move=> x y; rewrite /g (set_nth_default y) -?sx ?index_mem // => e.
  have /eqP E : index x (xs ++ xs') == index y (xs ++ xs').
    by rewrite -(nth_uniq y _ _ uy) -?sx ?index_mem // e.
  by rewrite -(nth_index x (allx x)) E nth_index.
exists (perm gI) => x xS; rewrite permE /g; have xx : x \in xs by rewrite mem_enum.
rewrite index_cat xx nth_cat size_map index_mem xx (nth_map x) ?index_mem //.
by rewrite nth_index.
Qed.
End Extend.

Lemma count_enum (T : finType) (P : pred T) : count P (enum T) = size (enum P).
Proof. by rewrite -cardE -sum1_card -sum1_count big_enum_cond; apply: eq_bigl. Qed.

Lemma count_sum (T : Type) (P : pred T) (l : seq T) : count P l = (\sum_(x <- l) P x)%N.
Proof. by rewrite -sum1_count big_mkcond; apply: eq_bigr => x _; case: (P x). Qed.

(* On the points of Sym(k+1) most[n] gives back retargetable[n], n a whole number. *)
Section Points.
Variables (k : nat) (R : realDomainType) (n : nat) (fA fB : 'I_k.+1 -> R).
Notation symk := (sym k).

Let S := [pred x | fB x < fA x].
Let xs := enum S.
Let ys := enum [pred x | fA x < fB x].

Theorem most_retargetable_points : most symk 'P predT n%:R fB fA ->
  retargetable symk 'P predT n fA fB.
Proof.
move/most_points; rewrite /most_on /wins -natrM ler_nat !count_enum => le t _.
pose f (i : 'I_n) x := nth x ys (i * size xs + index x xs).
have inx x : x \in S -> (index x xs < size xs)%N by move=> xS; rewrite index_mem mem_enum.
have iny (i : 'I_n) x : x \in S -> (i * size xs + index x xs < size ys)%N.
  move=> /inx lt; apply: leq_trans le; apply: (@leq_trans (i.+1 * size xs)).
    by rewrite mulSn addnC ltn_add2r.
  by rewrite leq_mul2r ltn_ord orbT.
have f_ne i j x y : x \in S -> y \in S -> f i x = f j y -> i = j /\ x = y.
  move=> xS yS; rewrite /f (set_nth_default y) ?iny // => /eqP.
  rewrite nth_uniq ?enum_uniq ?iny // => /eqP E.
  have := congr1 (divn^~ (size xs)) E; have := congr1 (modn^~ (size xs)) E.
  rewrite /= !modnMDl !modn_small ?inx // => e; have s0 := leq_trans (ltn0Sn _) (inx x xS).
  rewrite !divnMDl // !divn_small ?inx // !addn0 => ij; split; first exact: val_inj.
  by rewrite -(nth_index x (_ : x \in xs)) ?mem_enum // e nth_index ?mem_enum.
have /fin_all_exists[p pf] : forall i, exists p : {perm 'I_k.+1}, {in S, p =1 f i}.
  by move=> i; apply: injection_extends => x y xS yS /f_ne[].
have act_p i a : fB a < fA a -> 'P%act a (p i) = f i a by move=> lt; rewrite /= apermE pf.
exists p; split=> [i|i a _ lt|i j a b ij _ lta _ ltb]; first by rewrite inE.
  split=> //; rewrite act_p //; have : f i a \in ys by rewrite mem_nth ?iny.
  by rewrite mem_enum.
by apply: contraNneq ij; rewrite !act_p // => /f_ne[] // ->.
Qed.

End Points.

(* One orbit, so one permutation for all. *)
Theorem most_simple_points k (R : realDomainType) (fA fB : 'I_k.+1 -> R) :
  most (sym k) 'P predT 1 fB fA -> simply_retargetable (sym k) 'P predT fA fB.
Proof.
move=> M; have [p [_ flip _]] := @most_retargetable_points k R 1 fA fB M ord0 isT.
exists (p ord0) => [|t _ lt]; first by rewrite inE.
have [|] := flip ord0 t _ lt; last by [].
by rewrite -(perm_mem (points_perm ord0)) mem_enum.
Qed.

(* Stars: where n disjoint images of the part S of an orbit s lie outside of S, the orbit
   is made of an element of S with its images, for each, and of single elements. *)
Section Stars.
Variables (T : eqType) (s : seq T) (n : nat) (p : 'I_n -> T -> T) (S : pred T).
Hypothesis us : uniq s.
Hypothesis p_in : forall i a, a \in s -> S a -> p i a \in s.
Hypothesis p_inj : forall i a b, a \in s -> S a -> b \in s -> S b -> p i a = p i b -> a = b.
Hypothesis p_dis : forall i j a b, i != j -> a \in s -> S a -> b \in s -> S b -> p i a != p j b.

(* In any case an orbit is made of the images and the rest. *)
Theorem orbit_of_images : perm_eq s (copies s p S ++ [seq x <- s | x \notin copies s p S]).
Proof.
rewrite perm_sym -(permPr (permEl (perm_filterC (mem (copies s p S)) s))) perm_cat2r.
apply: uniq_perm; rewrite ?copies_uniq ?filter_uniq // => x; rewrite mem_filter.
by rewrite /=; case: (boolP (x \in copies s p S)) => [xc|_] //; rewrite (copies_sub p_in xc).
Qed.

Hypothesis p_out : forall i a, a \in s -> S a -> ~~ S (p i a).

Definition star a := a :: [seq p i a | i <- enum 'I_n].
Definition single x := ~~ S x && (x \notin copies s p S).

Theorem orbit_of_stars :
  perm_eq s (flatten [seq star a | a <- s & S a] ++ [seq x <- s | single x]).
Proof.
have stars : perm_eq (flatten [seq star a | a <- s & S a]) ([seq x <- s | S x] ++ copies s p S).
  apply/seq.permP => P; rewrite count_cat /copies !count_sum !big_flatten [LHS]big_map.
  rewrite [X in (_ = _ + X)%N]big_map; under eq_bigr do rewrite big_cons big_map.
  under [X in (_ = _ + X)%N]eq_bigr do rewrite big_map.
  by rewrite big_split exchange_big.
rewrite perm_sym; apply: perm_trans (perm_cat stars (perm_refl _)) _; rewrite -catA.
apply: perm_trans (_ : perm_eq _ ([seq x <- s | S x] ++ [seq x <- s | ~~ S x])) _; last first.
  by rewrite perm_filterC.
rewrite perm_cat2l; apply: uniq_perm => [||x]; last 1 first.
- rewrite mem_cat !mem_filter /single -andbA; case: (boolP (x \in copies s p S)) => [xc|_] //=.
  rewrite (copies_sub _ xc) // andbT; apply/esym.
  have /flattenP[_ /mapP[i _ ->] /mapP[a]] := xc; rewrite mem_filter => /andP[Sa sa] ->.
  exact: p_out.
- rewrite cat_uniq copies_uniq // filter_uniq // andbT; apply/hasPn => x.
  by rewrite mem_filter => /andP[/andP[]].
by rewrite filter_uniq.
Qed.
End Stars.
