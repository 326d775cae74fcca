from concurrent.futures import ThreadPoolExecutor

from players import move


def play_round(number):
    with ThreadPoolExecutor(2) as pool:
        white = pool.submit(move, "white", number)
        black = pool.submit(move, "black", number)
        return white.result(), black.result()
