from multiprocessing import Pool


def shout(word):
    return word.upper()


def run(words):
    with Pool(2) as pool:  # expect: TW503
        print(pool.map(shout, words))
