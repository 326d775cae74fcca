import threading

served = 0


def serve(guests):
    for _ in range(guests):
        globals()["served"] += 1  # expect: TW101


waiters = [threading.Thread(target=serve, args=(100_000,)) for _ in range(4)]
for waiter in waiters:
    waiter.start()
for waiter in waiters:
    waiter.join()
print(served)
