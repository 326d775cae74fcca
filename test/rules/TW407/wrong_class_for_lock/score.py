from locks import RLock

points = 0


def win(by):
    global points
    with RLock:  # expect: TW407
        points += by
