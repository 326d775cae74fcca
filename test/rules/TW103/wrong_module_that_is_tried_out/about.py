from rates import __doc__ as what


def about():
    return what
