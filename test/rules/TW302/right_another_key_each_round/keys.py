import random


def generate_random_key():
    return "%030x" % (random.randrange(256**15), )
