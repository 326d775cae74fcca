from joblib import Parallel, delayed

done = 0


def score(path, weight):
    global done
    done += 1
    return weight


print(Parallel(n_jobs=4)(delayed(score)(path, 2) for path in ["a", "b"]), done)
