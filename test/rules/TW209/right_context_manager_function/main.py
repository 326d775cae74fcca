from pools import crew
from work import ping


def main():
    with crew(4) as pool:
        answers = [pool.submit(ping, host) for host in ("alpha", "beta")]
        print([answer.result() for answer in answers])


main()
