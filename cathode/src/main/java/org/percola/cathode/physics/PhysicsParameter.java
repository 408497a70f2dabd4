package org.percola.cathode.physics;

/// The uncertain numbers of the forward model; what is known of each is in
/// `physics-parameters.csv`.
///
/// Symbols as in [ForwardModel]. Order matters to anyone who stores values by ordinal: append only.
public enum PhysicsParameter {
  /// ℓ₀: how far into the active material the reaction reaches at 0.1C, µm.
  REACH,
  /// d_p: size of the active particles as received, µm.
  PARTICLE_SIZE,
  /// r_bm: particle size after 10 h of milling over that before.
  MILLING_RATIO,
  /// φ_c of the dry and cryo-milled routes: electrolyte volume fraction where ions begin to
  /// percolate.
  DRY_THRESHOLD,
  /// φ_c of the solvent route.
  SOLVENT_THRESHOLD,
  /// w: volume fraction over which the ion network fills up above its threshold.
  PERCOLATION_WIDTH,
  /// p: how fast the reach shrinks with rate.
  RATE_EXPONENT,
  /// τ: time constant of milling, h.
  MILLING_TIME,
  /// r_d: electrolyte domain size of a dry cathode after 10 h of milling over that without.
  DRY_MILLING_RATIO,
  /// d_s: electrolyte domain size of a dry cathode, µm.
  DRY_DOMAIN_SIZE,
  /// d_s of a cryo-milled cathode, µm.
  CRYO_DOMAIN_SIZE,
  /// x_c: carbon mass fraction where electrons begin to percolate.
  CARBON_THRESHOLD,
  /// w_e: carbon mass fraction over which the electron network fills up above its threshold.
  CARBON_WIDTH,
  /// σ₁₈₀: conductivity at 60 °C of electrolyte annealed at 180 °C for 0.5 h, S/cm.
  ANNEALED_CONDUCTIVITY,
  /// s_T: decades of conductivity gained per 100 K of anneal temperature.
  ANNEAL_TEMPERATURE_SLOPE,
  /// s_t: decades of conductivity gained per decade of anneal time.
  ANNEAL_TIME_SLOPE,
  /// σ_dry: conductivity at 60 °C of electrolyte that never met a solvent, S/cm.
  DRY_CONDUCTIVITY,
  /// ΔH: sublimation enthalpy of the active material, J/mol.
  SUBLIMATION_ENTHALPY,
  /// k₂₅₀: relative mass loss rate of the active material at 250 °C in an open system, 1/h.
  LOSS_RATE,
  /// ΔV₀: overpotential that halves the utilization, V.
  VOLTAGE_HEADROOM,
  /// s_SE: share of the bound on electrolyte redox capacity that is realised.
  ELECTROLYTE_CAPACITY_SHARE,
  /// b: Bruggeman exponent of the connected electrolyte.
  BRUGGEMAN_EXPONENT,
  /// σ_e0: prefactor of the electronic percolation law, S/cm.
  ELECTRONIC_PREFACTOR,
  /// R_sep: area resistance of the separator with its lithium interface, Ω cm².
  SEPARATOR_RESISTANCE,
  /// R_ct: area resistance of charge transfer in the cathode, Ω cm².
  CHARGE_TRANSFER_RESISTANCE,
  /// V₀: average voltage at no active material and no current, V.
  VOLTAGE_INTERCEPT,
  /// a_V: fall of average voltage per mass fraction of active material, V.
  VOLTAGE_SLOPE;

  /// Position of this parameter in an array of values: its ordinal.
  @SuppressWarnings("EnumOrdinal") // one array read per value keeps prediction fast
  public int index() {
    return ordinal();
  }

  /// What was believed about this parameter before the data at hand.
  public ParameterPrior prior() {
    return ParameterTable.entry(this).prior();
  }

  /// The value of the reference model, natural scale.
  public double reference() {
    return ParameterTable.entry(this).reference();
  }

  /// The symbol used in formulas.
  public String symbol() {
    return ParameterTable.entry(this).symbol();
  }

  /// The unit, `1` for a pure number.
  public String unit() {
    return ParameterTable.entry(this).unit();
  }

  /// Whether the reference value was fitted, read from the literature, or assumed.
  public Status status() {
    return ParameterTable.entry(this).status();
  }

  /// Where reference value, prior centre and prior spread come from.
  public String source() {
    return ParameterTable.entry(this).source();
  }

  /// How a parameter value came to be known.
  public enum Status {
    /// Fitted to measured cells.
    FITTED,
    /// Taken from a publication.
    LITERATURE,
    /// Assumed; no source gives it.
    ASSUMPTION
  }
}
