package org.percola.server.store;

/// An operation to be added.
///
/// @param method the full name of the call that starts it
/// @param request its wire form
/// @param wanted designs that are asked for; 0 where none are planned
@SuppressWarnings("ArrayRecordComponent") // bytes to be stored, never compared
public record NewOperation(String method, byte[] request, int wanted) {}
