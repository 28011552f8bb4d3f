// Makes Synchronization.Mutex visible to the thread sanitizer on Linux.
//
// A lock that is free is taken by an atomic operation in our own code, which the sanitizer sees. One that is not is taken
// and given away by the kernel, on behalf of functions of the standard library, which it does not: everything that a lock
// protects would be reported as a race. These functions stand in front of those and say what they do.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define CONTEXT __attribute__((swift_context))

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

// Of the sanitizer; absent in programs without it, such as those that the tests start.
extern void __tsan_acquire(void *) __attribute__((weak));
extern void __tsan_release(void *) __attribute__((weak));

typedef SWIFT void (*lock_function)(uint32_t, CONTEXT void *);
typedef SWIFT bool (*try_function)(CONTEXT void *);
typedef SWIFT void (*unlock_function)(CONTEXT void *);

static lock_function lock_original;
static try_function try_original;
static unlock_function unlock_original;

__attribute__((constructor)) static void find_originals(void) {
    lock_original = (lock_function)dlsym(RTLD_NEXT, LOCK);
    try_original = (try_function)dlsym(RTLD_NEXT, TRY_LOCK);
    unlock_original = (unlock_function)dlsym(RTLD_NEXT, UNLOCK);
}

SWIFT void lock_slow(uint32_t thread, CONTEXT void *handle) __asm__(LOCK);
SWIFT bool try_lock_slow(CONTEXT void *handle) __asm__(TRY_LOCK);
SWIFT void unlock_slow(CONTEXT void *handle) __asm__(UNLOCK);

SWIFT void lock_slow(uint32_t thread, CONTEXT void *handle) {
    lock_original(thread, handle);
    if (__tsan_acquire) __tsan_acquire(handle);
}

SWIFT bool try_lock_slow(CONTEXT void *handle) {
    bool is_taken = try_original(handle);
    if (is_taken && __tsan_acquire) __tsan_acquire(handle);
    return is_taken;
}

SWIFT void unlock_slow(CONTEXT void *handle) {
    if (__tsan_release) __tsan_release(handle);
    unlock_original(handle);
}
