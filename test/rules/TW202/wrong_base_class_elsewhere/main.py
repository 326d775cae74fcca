from jobs import MailJob


def main():
    job = MailJob("news@example.org")
    job.prepare()
    job.run()  # expect: TW202
    print("sending")


main()
