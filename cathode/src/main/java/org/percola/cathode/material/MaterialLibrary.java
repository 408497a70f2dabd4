package org.percola.cathode.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.cathode.table.Table;

/// Materials by id; the bundled ones, or those with a laboratory's own on top.
public final class MaterialLibrary {
  private static final MaterialLibrary BUNDLED =
      from(Table.fromResource(MaterialLibrary.class, "materials.csv"));

  private final Map<String, Material> materials;

  private MaterialLibrary(Map<String, Material> materials) {
    this.materials = materials;
  }

  /// The materials of the seed paper and of every chemistry it compares itself with.
  public static MaterialLibrary bundled() {
    return BUNDLED;
  }

  /// A library of exactly these materials.
  ///
  /// @throws IllegalArgumentException if two share an id
  public static MaterialLibrary of(Collection<Material> materials) {
    Map<String, Material> byId = new LinkedHashMap<>();
    for (Material material : materials) {
      if (byId.put(material.id(), material) != null) {
        throw new IllegalArgumentException(
            "material: " + material.id() + " twice (expected: unique ids)");
      }
    }
    return new MaterialLibrary(byId);
  }

  /// A library read from a table with the columns of `materials.csv`.
  ///
  /// @throws IllegalArgumentException naming table, line and column of the first bad cell
  public static MaterialLibrary from(Table table) {
    return of(table.map(MaterialRows::read));
  }

  /// This library with more materials; one with a known id replaces the known one.
  public MaterialLibrary with(MaterialLibrary additions) {
    Map<String, Material> merged = new LinkedHashMap<>(materials);
    merged.putAll(additions.materials);
    return new MaterialLibrary(merged);
  }

  /// The material with this id.
  ///
  /// @throws IllegalArgumentException naming the known ids if there is none
  public Material material(String id) {
    Material material = materials.get(id);
    if (material == null) {
      throw new IllegalArgumentException(
          "material: " + id + " (expected: one of " + materials.keySet() + ")");
    }
    return material;
  }

  /// Whether there is a material with this id.
  public boolean contains(String id) {
    return materials.containsKey(id);
  }

  /// Every material, in table order.
  public List<Material> materials() {
    return new ArrayList<>(materials.values());
  }

  /// Every material that can play a role, in table order.
  public List<Material> materials(MaterialRole role) {
    return materials.values().stream().filter(m -> m.roles().contains(role)).toList();
  }
}
