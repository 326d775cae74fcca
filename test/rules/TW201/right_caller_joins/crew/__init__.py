from .members import Cook, Waiter


def start_crew():
    cooks = [Cook(n) for n in range(2)]
    waiters = [Waiter(n) for n in range(3)]
    for member in cooks + waiters:
        member.start()
    return cooks, waiters
