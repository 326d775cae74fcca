import warnings


def check(text):
    with warnings.catch_warnings(record=True) as caught:  # expect: TW506
        warnings.simplefilter("always")
        compile(text, "<text>", "exec")
    return len(caught)
