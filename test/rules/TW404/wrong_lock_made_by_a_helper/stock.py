from guards import new_guard

pieces = {"bolt": 40}


def take(name, count):
    with new_guard():  # expect: TW404
        left = pieces[name]
        pieces[name] = left - count
