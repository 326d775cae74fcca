from upload import upload_with_spinner


def main():
    upload_with_spinner("report.pdf")
    print("thank you")


main()
