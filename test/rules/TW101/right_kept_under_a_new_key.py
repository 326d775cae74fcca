"""What was kept for one future is kept for the next one as well."""

import random
from concurrent.futures import ThreadPoolExecutor


def work(number):
    if random.random() < 0.5:
        raise ValueError(number)
    return number


def retry(future):
    if future.exception():
        number = numbers[future]
        again = executor.submit(work, number)
        numbers[again] = number  # expect: TW105:hint
        again.add_done_callback(retry)
    else:
        print(future.result())


with ThreadPoolExecutor(5) as executor:
    numbers = {executor.submit(work, number): number for number in range(5)}
    for future in list(numbers):
        future.add_done_callback(retry)
    input("enter ends")
