import threading


def divide(numbers):
    for number in numbers:
        print("looking at", number)
        divisors = 0
        for d in range(1, number + 1):
            if number % d == 0:
                divisors += 1
            if d % 1_000_000 == 0:
                print("still there")
        print(number, "has", divisors)


first = threading.Thread(target=divide, args=([7_654_321, 8_765_432],))  # expect: TW301
second = threading.Thread(target=divide, args=([9_876_543, 5_432_109],))
first.start()
second.start()
first.join()
second.join()
