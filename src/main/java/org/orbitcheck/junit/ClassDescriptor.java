package org.orbitcheck.junit;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** A class that stands for the specs its annotation names. */
final class ClassDescriptor extends AbstractTestDescriptor {
    static final String SEGMENT = "class";

    ClassDescriptor(UniqueId engine, Class<?> type) {
        super(engine.append(SEGMENT, type.getName()), type.getSimpleName(), ClassSource.from(type));
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }
}
