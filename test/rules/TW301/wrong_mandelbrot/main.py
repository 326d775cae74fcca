from concurrent.futures import ThreadPoolExecutor

from maths import row


def draw(width):
    with ThreadPoolExecutor(4) as pool:
        futures = [
            pool.submit(
                row,  # expect: TW301
                y,
                width,
            )
            for y in range(width)
        ]
    return [future.result() for future in futures]


print(len(draw(600)))
