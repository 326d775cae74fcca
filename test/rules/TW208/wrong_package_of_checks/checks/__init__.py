from .runner import check_all
