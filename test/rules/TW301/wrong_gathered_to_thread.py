import asyncio


def collatz_longest(limit):
    longest = (0, 0)
    for start in range(1, limit):
        length = 0
        number = start
        while number != 1:
            number = number // 2 if number % 2 == 0 else 3 * number + 1
            length += 1
        longest = max(longest, (length, start))
    return longest


async def main():
    answers = await asyncio.gather(
        *(
            asyncio.to_thread(
                collatz_longest,  # expect: TW301
                100_000 * (part + 1),
            )
            for part in range(4)
        )
    )
    print(max(answers))


asyncio.run(main())
