"""Electronic handover files (.thidua)."""
