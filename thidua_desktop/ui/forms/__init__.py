"""Made from forms_ui/*.ui by forms_ui/compile_forms.py; never edited by hand."""
