import functools
import threading


def simulate(seed, rounds, name):
    print(name, "begins")
    state = seed
    inside = 0
    for _ in range(rounds):
        state = (1103515245 * state + 12345) % 2**31
        x = state / 2**31
        state = (1103515245 * state + 12345) % 2**31
        y = state / 2**31
        if x * x + y * y < 1:
            inside += 1
    print(name, 4 * inside / rounds)


def main():
    threads = []
    for seed in (1, 2, 3):
        job = threading.Thread(
            name=f"pi-{seed}",
            target=functools.partial(simulate, seed, 5_000_000),  # expect: TW301
            kwargs={"name": f"pi-{seed}"},
        )
        job.start()
        threads.append(job)
    for job in threads:
        job.join()


main()
