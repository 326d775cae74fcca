import factory


def main():
    poller = factory.make_poller("http://localhost/state")
    logger = factory.make_logger()
    logger.start()
    poller.run()  # expect: TW202
    logger.join()


if __name__ == "__main__":
    main()
