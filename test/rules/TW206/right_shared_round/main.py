from rounds import play_round


def main():
    for number in range(3):
        scores = play_round(number)
        print(number, scores)


main()
