import threading

score = 0
half_time = threading.Barrier(3)


def home():
    global score
    score += 1
    half_time.wait()


def guests():
    global score
    half_time.wait()
    score -= 1


def main():
    teams = [threading.Thread(target=home), threading.Thread(target=guests)]
    for team in teams:
        team.start()
    half_time.wait()
    print("second half")
    for team in teams:
        team.join()
    print(score)


if __name__ == "__main__":
    main()
