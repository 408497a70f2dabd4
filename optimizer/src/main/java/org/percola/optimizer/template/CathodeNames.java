package org.percola.optimizer.template;

import org.percola.surrogate.mean.CathodeColumns;

/// The names of parameters and outcomes that every composite-cathode campaign shares; those of
/// parameters are the roles of the cathode physics.
final class CathodeNames {
  static final String ROUTE = CathodeColumns.ROUTE;
  static final String DRY = "dry";
  static final String SOLVENT = "solvent";
  static final String CRYO_MILLED = "cryo_milled";
  static final String PTO = CathodeColumns.ACTIVE;
  static final String ELECTROLYTE = CathodeColumns.ELECTROLYTE;
  static final String CARBON = CathodeColumns.CARBON;
  static final String MILLING_HOURS = CathodeColumns.MILLING_HOURS;
  static final String ANNEAL_CELSIUS = CathodeColumns.ANNEAL_CELSIUS;
  static final String ANNEAL_HOURS = CathodeColumns.ANNEAL_HOURS;
  static final String LOADING = CathodeColumns.LOADING;
  static final String C_RATE = CathodeColumns.C_RATE;

  static final String UTILIZATION = "utilization";
  static final String VOLTAGE = "average_voltage";
  static final String ELECTRODE_ENERGY = "electrode_specific_energy";
  static final String AREAL_CAPACITY = "areal_capacity";
  static final String STACK_ENERGY = "stack_specific_energy";

  private CathodeNames() {}
}
