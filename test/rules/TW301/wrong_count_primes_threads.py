import threading


def count_primes(low, high):
    found = 0
    for number in range(low, high):
        if number < 2:
            continue
        divisor = 2
        while divisor * divisor <= number:
            if number % divisor == 0:
                break
            divisor += 1
        else:
            found += 1
    print(low, high, found)


def main():
    threads = [
        threading.Thread(
            target=count_primes,  # expect: TW301
            args=(part * 50_000, (part + 1) * 50_000),
        )
        for part in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
