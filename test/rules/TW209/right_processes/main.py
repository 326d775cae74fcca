from counting import count_all

if __name__ == "__main__":
    print(count_all([10**5, 10**6]))
