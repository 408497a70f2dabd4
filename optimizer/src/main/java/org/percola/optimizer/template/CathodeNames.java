package org.percola.optimizer.template;

/// The names of parameters and outcomes that every composite-cathode campaign shares; those of
/// parameters are the roles of the cathode physics.
final class CathodeNames {
  static final String ROUTE = "process_route";
  static final String DRY = "dry";
  static final String SOLVENT = "solvent";
  static final String CRYO_MILLED = "cryo_milled";
  static final String PTO = "pto_mass_fraction";
  static final String ELECTROLYTE = "electrolyte_mass_fraction";
  static final String CARBON = "carbon_mass_fraction";
  static final String MILLING_HOURS = "milling_hours";
  static final String ANNEAL_CELSIUS = "anneal_celsius";
  static final String ANNEAL_HOURS = "anneal_hours";
  static final String LOADING = "loading_mg_per_cm2";
  static final String C_RATE = "c_rate";

  static final String UTILIZATION = "utilization";
  static final String VOLTAGE = "average_voltage";
  static final String ELECTRODE_ENERGY = "electrode_specific_energy";
  static final String AREAL_CAPACITY = "areal_capacity";
  static final String STACK_ENERGY = "stack_specific_energy";

  private CathodeNames() {}
}
