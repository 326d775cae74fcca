from agents import SafeAgent


def main():
    agent = SafeAgent("scout")
    agent.start()
    agent.join()


main()
