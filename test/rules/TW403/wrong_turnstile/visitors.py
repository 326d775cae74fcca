def enter(turnstile, ticket):
    turnstile.guard.acquire()  # expect: TW403
    if ticket is None:
        raise ValueError("no ticket")
    turnstile.inside += 1
    turnstile.guard.release()
