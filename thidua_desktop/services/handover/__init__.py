"""Handover (bàn giao) to the next office: packages, supplements, what is still open."""
